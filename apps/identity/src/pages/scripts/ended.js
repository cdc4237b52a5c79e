// The page after a sign-out looks again for as long as it says so, and puts what has changed into the page: nothing
// that is being read or pressed goes away. Without scripts there is the link for it.

/** Puts the newer content of an element into its place. */
function take(id, page) {
  const [here, there] = [document, page].map((one) => one.getElementById(id));
  if (here && there && here.innerHTML !== there.innerHTML) here.replaceChildren(...there.childNodes);
}

/** The link for another look leads on, until there is nothing left to see. */
function takeLink(page) {
  const [here, there] = [document, page].map((one) => one.querySelector('#again a'));
  if (here && there) here.href = there.getAttribute('href');
  else here?.remove();
}

function lookLater(page) {
  const { lookAfter, again } = page.querySelector('main').dataset;
  if (lookAfter) setTimeout(() => void lookAgain(again), Number(lookAfter) * 1000);
}

async function lookAgain(address) {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  lookLater(page);
  take('lead', page);
  take('told', page);
  takeLink(page);
}

lookLater(document);
