package vn.govmail.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class VietnameseCharsetsProperties {
    private static final String LETTERS = letters();

    private static String letters() {
        StringBuilder letters =
                new StringBuilder("đĐbcdghklmnpqrstvxfjwzBCDGHKLMNPQRSTVX 0123456789,;:!/\\'`~?.^(+*-\"\n");
        for (char vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
            letters.append(vowel);
            for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
                letters.append(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC));
            }
        }
        return letters.toString();
    }

    @Provide
    Arbitrary<Charset> charsets() {
        return Arbitraries.of(VietnameseCharsets.all());
    }

    @Provide
    Arbitrary<String> vietnamese() {
        return Arbitraries.strings().withChars(LETTERS.toCharArray()).ofMaxLength(40);
    }

    @Provide
    Arbitrary<String> anything() {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .withChars("\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031Bñüœß£€–“\u00AD\uD83D\uDE00\u4E2D")
                .ofMaxLength(30);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        // letters, and what follows them in one set or another, more often than the rest
        Arbitrary<Byte> often = Arbitraries.of(
                        0x61, 0x65, 0x6F, 0x55, 0x41, 0x5E, 0x27, 0x2E, 0x5C, 0x64, 0xCC, 0xD2, 0xDE, 0xEC, 0xF2, 0xB0,
                        0xB3, 0xB4, 0xF9, 0xE2, 0xE5, 0xEA, 0xFB, 0x58, 0x8D, 0xAD, 0xD3, 0xF4, 0xF6)
                .map(Integer::byteValue);
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, often), net.jqwik.api.Tuple.of(1, Arbitraries.bytes()))
                .array(byte[].class)
                .ofMaxSize(40);
    }

    @Property
    void whatCanBeEncodedComesBackComposed(@ForAll("charsets") Charset charset, @ForAll("anything") String text)
            throws CharacterCodingException {
        CharsetEncoder encoder = charset.newEncoder();
        Assume.that(encoder.canEncode(text));
        Assume.that(!text.matches("(?s).*[\u0300-\u036F]{8}.*"));
        ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
        assertThat(charset.newDecoder().decode(bytes).toString())
                .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    @Property
    void setsWithAllLettersHoldAnyVietnameseText(@ForAll("vietnamese") String text) throws CharacterCodingException {
        for (String name : new String[] {"viscii", "vps", "tcvn5712-1", "tcvn5712-2", "cp1258", "vni-windows"}) {
            Charset charset = VietnameseCharsets.named(name).orElseThrow();
            String plain = name.equals("vps") || name.equals("viscii") ? text.replace("\n", "") : text;
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(plain));
            assertThat(charset.newDecoder().decode(bytes).toString()).as(name).isEqualTo(plain);
        }
    }

    @Property
    void decomposedTextIsEncodedAsComposedText(@ForAll("charsets") Charset charset, @ForAll("vietnamese") String text)
            throws CharacterCodingException {
        Assume.that(charset.newEncoder().canEncode(text));
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        assertThat(charset.newEncoder().encode(CharBuffer.wrap(apart)))
                .isEqualTo(charset.newEncoder().encode(CharBuffer.wrap(text)));
    }

    @Property
    void anyBytesDecodeIntoNormalFormC(@ForAll("charsets") Charset charset, @ForAll("bytes") byte[] bytes) {
        String text = new String(bytes, charset);
        Assume.that(!text.matches("(?s).*[\u0300-\u036F]{7}.*"));
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
    }

    @Property
    void decodingDoesNotDependOnTheBuffers(
            @ForAll("charsets") Charset charset,
            @ForAll("bytes") byte[] bytes,
            @ForAll long seed,
            @ForAll boolean direct) {
        assertThat(decodedInPieces(charset, bytes, new Random(seed), direct)).isEqualTo(new String(bytes, charset));
    }

    private static String decodedInPieces(Charset charset, byte[] bytes, Random random, boolean direct) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = direct ? ByteBuffer.allocateDirect(64) : ByteBuffer.allocate(64);
        StringBuilder text = new StringBuilder();
        int at = 0;
        in.flip();
        while (true) {
            boolean last = at == bytes.length;
            CharBuffer out = CharBuffer.allocate(8 + random.nextInt(3));
            CoderResult result = decoder.decode(in, out, last);
            text.append(out.flip());
            if (result.isUnderflow() && last) {
                CharBuffer rest = CharBuffer.allocate(8);
                assertThat(decoder.flush(rest).isUnderflow()).isTrue();
                return text.append(rest.flip()).toString();
            }
            if (result.isUnderflow()) {
                int length = Math.min(bytes.length - at, 1 + random.nextInt(3));
                in.compact();
                in.put(bytes, at, length);
                in.flip();
                at += length;
            }
        }
    }

    @Property
    void encodingDoesNotDependOnTheBuffers(
            @ForAll("charsets") Charset charset, @ForAll("anything") String text, @ForAll @IntRange(max = 9) int room) {
        CharsetEncoder encoder = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer all = ByteBuffer.allocate(256);
        StringBuilder left = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            boolean last = i == text.length();
            if (!last) {
                left.append(text.charAt(i));
            }
            CharBuffer in = CharBuffer.wrap(left);
            CoderResult result;
            do {
                ByteBuffer out = ByteBuffer.allocate(4 + room);
                result = encoder.encode(in, out, last);
                all.put(out.flip());
            } while (result.isOverflow());
            left.delete(0, in.position());
        }
        assertThat(encoder.flush(all).isUnderflow()).isTrue();
        assertThat(all.flip()).isEqualTo(ByteBuffer.wrap(text.getBytes(charset)));
    }

    @Property
    void decodersNeverMakeMoreCharactersThanTheySay(
            @ForAll("charsets") Charset charset, @ForAll @Size(max = 200) byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(bytes.length * decoder.maxCharsPerByte()));
        assertThat(decoder.decode(ByteBuffer.wrap(bytes), out, true).isUnderflow())
                .isTrue();
    }
}
