// A relying party of the same packages as ours that keeps its sessions in memory and does nothing else.
import express from 'express';
import session from 'express-session';
import passport from 'passport';
import { Strategy } from 'passport-openidconnect';

const { OIDC_ISSUER, PUBLIC_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, GATEWAY_PORT } = process.env;
const strategy = new Strategy(
  {
    issuer: OIDC_ISSUER,
    authorizationURL: `${OIDC_ISSUER}/auth`,
    tokenURL: `${OIDC_ISSUER}/token`,
    userInfoURL: `${OIDC_ISSUER}/me`,
    clientID: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    callbackURL: `${PUBLIC_URL}/auth/callback`,
    skipUserProfile: true,
    pkce: true,
  },
  (_issuer, profile, done) => done(null, { id: profile.id }),
);
passport.use('oidc', strategy);
passport.serializeUser((user, done) => done(null, user));
passport.deserializeUser((user, done) => done(null, user));

const app = express();
app.use(session({ secret: 'of the bench', resave: false, saveUninitialized: false }));
app.use(passport.session());
app.get('/health/live', (_request, response) => response.end('ok'));
app.get('/auth/login', passport.authenticate('oidc'));
app.get('/auth/callback', passport.authenticate('oidc'), (_request, response) =>
  response.redirect('/workspace'),
);
app.get('/auth/session', (request, response) =>
  response.status(request.user ? 200 : 401).json(request.user ?? null),
);
app.listen(Number(GATEWAY_PORT), '127.0.0.1');
