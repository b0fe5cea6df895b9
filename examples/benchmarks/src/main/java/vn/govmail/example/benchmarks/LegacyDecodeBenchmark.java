package vn.govmail.example.benchmarks;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.text.VietnameseCharsets;

/**
 * 1 MB of an older Vietnamese encoding into composed text. {@code jdkAndNormalizer} does the same with the JDK's windows-1258 and
 * {@link Normalizer}, whatever the encoding is; it is to be compared with {@code cp1258}. {@code limit} is the least work, one look-up
 * for each byte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
public class LegacyDecodeBenchmark {
    static final int SIZE = 1 << 20;
    static final String TEXT = """
            Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Căn cứ Luật Tổ chức chính quyền địa phương \
            ngày 19 tháng 6 năm 2015; Quyết định ban hành quy chế quản lý, sử dụng hệ thống thư điện tử.
            """;

    /** The encodings: one byte, one byte for a font, letter and mark, letter and combining mark, 7 bits. */
    @Param({"viscii", "tcvn3-abc", "vni-windows", "cp1258", "tcvn5712-1", "viqr"})
    public String encoding = "viscii";

    private final char[] letters = new char[256];
    private Charset charset;
    private byte[] bytes;
    private CharBuffer text;

    /** Writes the text. */
    @Setup
    @Initializer
    public void write() {
        charset = VietnameseCharsets.named(encoding).orElseThrow();
        byte[] once = TEXT.getBytes(charset);
        bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = once[i % once.length];
        }
        text = CharBuffer.allocate(SIZE);
    }

    /** Into a buffer that is there already. */
    @Benchmark
    public CharBuffer decoder() {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        text.clear();
        decoder.decode(ByteBuffer.wrap(bytes), text, true);
        decoder.flush(text);
        return text.flip();
    }

    /** Into a new string. */
    @Benchmark
    public String string() {
        return new String(bytes, charset);
    }

    /** A table loop. */
    @Benchmark
    public CharBuffer limit() {
        char[] out = text.array();
        for (int i = 0; i < bytes.length; i++) {
            out[i] = letters[bytes[i] & 0xFF];
        }
        return text;
    }

    /** The same with the JDK alone. */
    @Benchmark
    public String jdkAndNormalizer() {
        return Normalizer.normalize(new String(bytes, Charset.forName("windows-1258")), Normalizer.Form.NFC);
    }
}
