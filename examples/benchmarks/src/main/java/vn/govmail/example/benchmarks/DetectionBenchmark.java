package vn.govmail.example.benchmarks;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.mozilla.universalchardet.UniversalDetector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.VietnameseCharsets;

/**
 * {@code EncodingDetector.detect}: the encoding of one text of about 600 bytes, of a mix of 16 encodings, beside the detectors
 * of ICU4J, juniversalchardet and Apache Tika. Only the first knows the older Vietnamese ones; the peers answer something else.
 * The limit is one look-up for each byte and each of 23 tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DetectionBenchmark {
    private static final int TEXTS = 16;
    private static final List<String> ENCODINGS = List.of(
            "tcvn3-abc",
            "tcvn5712-1",
            "tcvn5712-2",
            "tcvn3-2byte-upper",
            "vni-windows",
            "vni-mac",
            "viscii",
            "vps",
            "cp1258",
            "bkhcm1",
            "bkhcm2",
            "vietware-f",
            "vietware-x",
            "viqr");
    private static final String TEXT =
            "Các cơ quan, đơn vị sử dụng hệ thống thư điện tử trong hoạt động của mình có trách nhiệm"
                    + " quản lý hộp thư, giữ gìn mật khẩu, kiểm tra thư hằng ngày (sáng từ 8 giờ, chiều từ 14 giờ) và trả lời đúng hạn;"
                    + " không gửi tài liệu mật, không phát tán thư rác. Thủ trưởng cơ quan chịu trách nhiệm trước cấp trên về việc thực"
                    + " hiện quy chế này, hằng năm báo cáo kết quả, đề xuất sửa đổi những điểm chưa phù hợp với thực tế ở địa phương.";

    private static final int TABLES = 23;

    private final char[][] tables = new char[TABLES][256];
    private final CharsetDetector icu = new CharsetDetector();
    private final UniversalDetector universal = new UniversalDetector();
    private final Icu4jEncodingDetector tika = new Icu4jEncodingDetector();
    private List<byte[]> texts = List.of();

    /** Encodes the texts. */
    @Setup
    @Initializer
    public void encode() {
        List<byte[]> encoded = new ArrayList<>();
        for (String encoding : ENCODINGS) {
            encoded.add(TEXT.getBytes(VietnameseCharsets.named(encoding).orElseThrow()));
        }
        byte[] utf8 = TEXT.getBytes(StandardCharsets.UTF_8);
        encoded.add(utf8);
        encoded.add(new String(utf8, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_8));
        if (encoded.size() != TEXTS) {
            throw new IllegalStateException("the mix has " + encoded.size() + " texts");
        }
        texts = List.copyOf(encoded);
    }

    /** How many of the texts are recovered. */
    int recovered() {
        int count = 0;
        for (byte[] text : texts) {
            count += EncodingDetector.detect(text).text(text).equals(TEXT) ? 1 : 0;
        }
        return count;
    }

    /** The time is that of one text. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void govMail(Blackhole results) {
        for (byte[] text : texts) {
            results.consume(EncodingDetector.detect(text));
        }
    }

    /** Reading every text by every table, and nothing else. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public int limit() {
        int sum = 0;
        for (byte[] text : texts) {
            for (char[] table : tables) {
                for (byte b : text) {
                    sum += table[b & 0xFF];
                }
            }
        }
        return sum;
    }

    /** ICU4J. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void icu4j(Blackhole results) {
        for (byte[] text : texts) {
            CharsetMatch match = icu.setText(text).detect();
            results.consume(match == null ? "" : match.getName());
        }
    }

    /** Mozilla's detector in Java. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void juniversalchardet(Blackhole results) {
        for (byte[] text : texts) {
            universal.reset();
            universal.handleData(text, 0, text.length);
            universal.dataEnd();
            results.consume(universal.getDetectedCharset());
        }
    }

    /** Tika's detector, which is ICU's with changes. */
    @Benchmark
    @OperationsPerInvocation(TEXTS)
    public void tika(Blackhole results) {
        try {
            for (byte[] text : texts) {
                results.consume(tika.detect(new ByteArrayInputStream(text), new Metadata()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
