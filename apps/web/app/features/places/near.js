// Sorts by the distance from where the browser is, once somebody asks for it: the position goes into the address of the
// page, rounded to about a hundred metres. Without scripts, or without a position, the button is not there.
const line = document.querySelector('[data-near]');
if (line && 'geolocation' in navigator) {
  line.hidden = false;
  const button = line.querySelector('button');
  const status = line.querySelector('[role=status]');
  button.addEventListener('click', () => {
    button.setAttribute('aria-busy', 'true');
    status.textContent = '';
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const address = new URL(location.href);
        address.searchParams.set('near', `${coords.latitude.toFixed(3)},${coords.longitude.toFixed(3)}`);
        address.searchParams.delete('page');
        location.assign(address);
      },
      () => {
        button.removeAttribute('aria-busy');
        status.textContent = line.dataset.failed;
      },
      { maximumAge: 300_000, timeout: 15_000 },
    );
  });
}
