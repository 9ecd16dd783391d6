//! Bytes of any of the known encodings in, UTF-8 out, as a stream.

use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

/// A byte that no UTF-8 text holds: stands for what could not be decoded, so that the row it is in can be reported.
const BAD: u8 = 0xff;

/// Reads `R` as `encoding` and gives UTF-8, without a byte order mark.
pub(super) struct Utf8<R> {
    input: R,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    start: usize,
    end: usize,
    begun: bool,
    ended: bool,
}

impl<R: Read> Utf8<R> {
    pub fn new(input: R, encoding: &'static Encoding) -> Self {
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_with_bom_removal());
        let raw = if decoder.is_some() { vec![0; 1 << 16] } else { Vec::new() };
        Self { input, decoder, raw, start: 0, end: 0, begun: false, ended: false }
    }

    /// UTF-8 passes through as it is, less the mark; whoever cuts it into rows checks it.
    fn plain(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if std::mem::replace(&mut self.begun, true) {
            if self.start < self.end {
                let n = out.len().min(self.end - self.start);
                out[..n].copy_from_slice(&self.raw[self.start..self.start + n]);
                self.start += n;
                return Ok(n);
            }
            return self.input.read(out);
        }
        self.raw.resize(3, 0);
        while self.end < 3 {
            match self.input.read(&mut self.raw[self.end..])? {
                0 => break,
                n => self.end += n,
            }
        }
        if self.raw[..self.end] == *b"\xef\xbb\xbf" {
            self.start = self.end;
        }
        self.plain(out)
    }
}

impl<R: Read> Read for Utf8<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let Some(decoder) = &mut self.decoder else { return self.plain(out) };
        // The decoder needs room for the longest character; `Rows` always gives it.
        if out.len() < 8 {
            return Err(io::Error::other("too little room to decode into"));
        }
        loop {
            if self.start == self.end && !self.ended {
                self.start = 0;
                self.end = self.input.read(&mut self.raw)?;
                self.ended = self.end == 0;
            }
            let source = &self.raw[self.start..self.end];
            let room = out.len() - 1;
            let (result, read, written) =
                decoder.decode_to_utf8_without_replacement(source, &mut out[..room], self.ended);
            self.start += read;
            let written = match result {
                DecoderResult::Malformed(..) => {
                    out[written] = BAD;
                    written + 1
                }
                DecoderResult::InputEmpty | DecoderResult::OutputFull => written,
            };
            if written > 0 || (self.ended && result == DecoderResult::InputEmpty) {
                return Ok(written);
            }
        }
    }
}
