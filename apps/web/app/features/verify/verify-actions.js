// Printing and copying, for the verification page, which otherwise needs no script.
const copied = document.getElementById('copied');
for (const button of document.querySelectorAll('[data-action]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    if (button.dataset.action === 'print') window.print();
    else
      void navigator.clipboard
        .writeText(location.href)
        .then(() => (copied.textContent = button.dataset.done));
  });
}
