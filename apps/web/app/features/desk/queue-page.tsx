export default function Page() {
  return <main id="main">desk/queue</main>;
}
