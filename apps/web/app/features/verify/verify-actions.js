// Printing and copying, for the verification page, which otherwise needs no script.
for (const button of document.querySelectorAll('[data-action]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    if (button.dataset.action === 'print') window.print();
    else {
      await navigator.clipboard.writeText(location.href);
      document.getElementById('copied').textContent = button.dataset.done;
    }
  });
}
