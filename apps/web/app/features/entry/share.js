// Copies the address of an entry; without scripts it stands there to be copied by hand.
const button = document.querySelector('[data-copy]');
button.hidden = false;
button.addEventListener('click', () => {
  void navigator.clipboard
    .writeText(button.dataset.copy)
    .then(() => (button.nextElementSibling.textContent = button.dataset.done));
});
