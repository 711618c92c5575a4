// Finds the number that a form requires: after the signature of its ticket, it gives a SHA-256 with enough zero bits.
// Works a few milliseconds at a time, so that typing stays smooth. Sending waits for the number and for the form's age.
// SubtleCrypto would need a promise for each of the thousands of attempts, and HTTPS; hence our own.
(() => {
  const guard = document.querySelector('.jw-guard');
  const form = guard.closest('form');
  const status = guard.querySelector('[role=status]');
  const [, bits, , signature] = guard.querySelector('[name=ticket]').value.split('.');
  const oldEnough = performance.now() + 1000 * Number(guard.dataset.seconds) + 100;

  const fraction = (root) => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
  const primes = [];
  for (let n = 2; primes.length < 64; n++) {
    if (primes.every((prime) => n % prime)) {
      primes.push(n);
    }
  }
  const begin = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const round = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));
  const words = new Int32Array(64);
  const turn = (x, n) => (x >>> n) | (x << (32 - n));

  // The first 32 bits of the SHA-256 of a short text: of one block.
  const hash = (text) => {
    words.fill(0, 0, 16);
    for (let i = 0; i < text.length; i++) {
      words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
    }
    words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
    words[15] = 8 * text.length;
    for (let i = 16; i < 64; i++) {
      const x = words[i - 15];
      const y = words[i - 2];
      words[i] = words[i - 16] + (turn(x, 7) ^ turn(x, 18) ^ (x >>> 3))
        + words[i - 7] + (turn(y, 17) ^ turn(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = begin;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + round[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + one) | 0;
      d = c;
      c = b;
      b = a;
      a = (one + two) | 0;
    }
    return (a + begin[0]) | 0;
  };

  let number = 0;
  let found = false;
  let asked = false;

  const ready = () => {
    guard.querySelector('[name=proof]').value = number;
    found = true;
    if (asked) {
      form.requestSubmit();
    }
  };
  const search = () => {
    for (const pause = performance.now() + 12; performance.now() < pause; ) {
      for (let i = 0; i < 200; i++, number++) {
        if (Math.clz32(hash(`${signature}:${number}`)) >= bits) {
          setTimeout(ready, Math.max(0, oldEnough - performance.now()));
          return;
        }
      }
    }
    setTimeout(search);
  };
  search();

  form.addEventListener('submit', (event) => {
    if (!found) {
      event.preventDefault();
      asked = true;
      status.textContent = guard.dataset.wait;
    }
  });
})();
