export default function Page() {
  return <main id="main">application/application</main>;
}
