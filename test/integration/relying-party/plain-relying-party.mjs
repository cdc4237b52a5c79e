// passport-openidconnect exactly as its README uses it, in a process of its own because some attacks kill it.
// Argument: JSON {issuer, id, secret}. Prints its origin when it listens.
import express from 'express';
import session from 'express-session';
import passport from 'passport';
import OpenIDConnectStrategy from 'passport-openidconnect';

const { issuer, id, secret } = JSON.parse(process.argv[2]);
const app = express();
const server = app.listen(0, '127.0.0.1', () => {
  const origin = `http://127.0.0.1:${server.address().port}`;
  passport.use(
    new OpenIDConnectStrategy(
      {
        issuer,
        authorizationURL: `${issuer}/authorize`,
        tokenURL: `${issuer}/token`,
        userInfoURL: `${issuer}/userinfo`,
        clientID: id,
        clientSecret: secret,
        callbackURL: `${origin}/callback`,
        skipUserProfile: false,
      },
      (_issuer, profile, done) => done(null, { subject: profile.id, name: profile.displayName }),
    ),
  );
  console.log(origin);
});
passport.serializeUser((user, done) => done(null, user));
passport.deserializeUser((user, done) => done(null, user));
app.use(session({ name: 'plain', secret: 'test', resave: false, saveUninitialized: true }));
app.use(passport.session());
app.get('/login', passport.authenticate('openidconnect'));
app.get('/callback', passport.authenticate('openidconnect', { failWithError: true }), (request, response) => {
  response.json({ signedIn: request.user });
});
app.use((error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ refused: error.code ?? error.message });
});
