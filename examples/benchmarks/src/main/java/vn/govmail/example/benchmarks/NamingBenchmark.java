package vn.govmail.example.benchmarks;

import com.anyascii.AnyAscii;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
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
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Unit;
import vn.govmail.rule.RuleSets;

/**
 * From a full name to the mailbox name ("Nguyễn Văn An" gives annv), beside what people use instead: a library that takes the
 * marks off, then the last word and the first letters of the others. The libraries answer nothing else: no order of other
 * peoples, no damaged text, no look-alikes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class NamingBenchmark {
    private static final int PEOPLE = 8;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final List<String> NAMES = List.of(
            "Nguyễn Văn An",
            "Nguyễn Thị Minh Khai",
            "Trần Đức Thắng",
            "Lê Hoàng Ánh Dương",
            "Phạm Quỳnh",
            "Đặng Thùy Trâm",
            "Võ Thị Sáu",
            "Huỳnh Thúc Kháng");

    private Naming naming;
    private Unit unit;
    private Transliterator latin;

    /** Takes the rules of the province; every peer has to give the same mailbox name. */
    @Setup
    @Initializer
    public void load() {
        naming = Naming.under(RuleSets.named("dak-nong-2012"));
        unit = Unit.agency("stttt");
        latin = Transliterator.getInstance("Latin-ASCII");
        List<UnaryOperator<String>> peers = List.of(
                AnyAscii::transliterate,
                NamingBenchmark::withoutMarks,
                StringUtils::stripAccents,
                latin::transliterate);
        for (String name : NAMES) {
            String mailbox = PersonName.parse(name).mailboxName();
            for (UnaryOperator<String> peer : peers) {
                if (!mailboxName(peer.apply(name)).equals(mailbox)) {
                    throw new IllegalStateException(name + ": " + mailbox + " and " + peer.apply(name));
                }
            }
        }
    }

    static String withoutMarks(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
    }

    static String mailboxName(String ascii) {
        String lower = ascii.toLowerCase(Locale.ROOT).replace('đ', 'd');
        int last = lower.lastIndexOf(' ');
        StringBuilder mailbox = new StringBuilder(lower.substring(last + 1));
        for (int word = 0; word <= last; word = lower.indexOf(' ', word) + 1) {
            mailbox.append(lower.charAt(word));
        }
        return mailbox.toString();
    }

    /** Parsed, its order judged, folded. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void govMail(Blackhole results) {
        for (String name : NAMES) {
            results.consume(PersonName.parse(name).mailboxName());
        }
    }

    /** The whole address under the regulation. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void govMailAddress(Blackhole results) {
        for (String name : NAMES) {
            results.consume(naming.propose(PersonName.parse(name), unit).canonicalAddress());
        }
    }

    /** anyascii. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void anyAscii(Blackhole results) {
        for (String name : NAMES) {
            results.consume(mailboxName(AnyAscii.transliterate(name)));
        }
    }

    /** NFD, then a regular expression. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void nfdAndRegex(Blackhole results) {
        for (String name : NAMES) {
            results.consume(mailboxName(withoutMarks(name)));
        }
    }

    /** commons-lang3 {@code stripAccents}. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void stripAccents(Blackhole results) {
        for (String name : NAMES) {
            results.consume(mailboxName(StringUtils.stripAccents(name)));
        }
    }

    /** ICU4J Latin-ASCII. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void icuLatinAscii(Blackhole results) {
        for (String name : NAMES) {
            results.consume(mailboxName(latin.transliterate(name)));
        }
    }
}
