package vn.govmail.example.benchmarks;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.govmail.text.Tcvn6909;

/**
 * {@code Tcvn6909.check} and {@code repair} on 1 MB (UTF-8) of Vietnamese text, beside what the JDK and ICU say about and make of
 * the same text: is it in NFC, bring it to NFC. The limits are the least work: look every character up in a table, and copy it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConformityBenchmark {
    private static final int BYTES = 1 << 20;
    private static final String PAGE =
            "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG – QUYẾT ĐỊNH số 12/2012/QĐ-UBND ngày 17 tháng 8 năm 2012.\n"
                    + "Điều 9. Giá trị pháp lý của văn bản điện tử. Các văn bản gửi bằng các hộp thư điện tử miễn phí như Yahoo, Gmail…"
                    + " sẽ không được chấp nhận và xem như chưa gửi; mọi trao đổi phải dùng bộ mã các ký tự chữ Việt theo tiêu chuẩn"
                    + " TCVN 6909:2001.\nThủ trưởng các cơ quan, đơn vị chịu trách nhiệm thi hành Quyết định này (“hoà” hay “hòa”).\n";

    private final Normalizer2 icu = Normalizer2.getNFCInstance();
    private final byte[] classes = new byte[1 << 16];
    String composed = "";
    String decomposed = "";

    /** Fills 1 MB. */
    @Setup
    @Initializer
    public void write() {
        int pages = BYTES / PAGE.getBytes(StandardCharsets.UTF_8).length;
        composed = PAGE.repeat(pages);
        String apart = Normalizer.normalize(PAGE, Normalizer.Form.NFD);
        decomposed = apart.repeat(BYTES / apart.getBytes(StandardCharsets.UTF_8).length);
    }

    /** All violations with their places; here there are none. */
    @Benchmark
    public int checkGovMail() {
        return Tcvn6909.check(composed).count();
    }

    /** The least work of a check: one look-up for each character. */
    @Benchmark
    public int checkLimit() {
        int calm = 0;
        for (int i = 0; i < composed.length(); i++) {
            calm += classes[composed.charAt(i)] == 0 ? 1 : 0;
        }
        return calm;
    }

    /** Yes or no, by ICU4J. */
    @Benchmark
    public boolean checkIcu() {
        return icu.isNormalized(composed);
    }

    /** Yes or no, by the JDK. */
    @Benchmark
    public boolean checkJdk() {
        return Normalizer.isNormalized(composed, Normalizer.Form.NFC);
    }

    /** Repair of text with separate marks, with the list of changes. */
    @Benchmark
    public String repairGovMail() {
        return Tcvn6909.repair(decomposed).text();
    }

    /** The least work of a repair: one look-up and one copy for each character, and a new string. */
    @Benchmark
    public String repairLimit() {
        char[] out = new char[decomposed.length()];
        int length = 0;
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            out[length] = c;
            length += classes[c] == 0 ? 1 : 0;
        }
        return new String(out, 0, length);
    }

    /** NFC by ICU4J. */
    @Benchmark
    public String repairIcu() {
        return icu.normalize(decomposed);
    }

    /** NFC by the JDK. */
    @Benchmark
    public String repairJdk() {
        return Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    }
}
