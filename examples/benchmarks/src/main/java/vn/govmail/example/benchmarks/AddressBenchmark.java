package vn.govmail.example.benchmarks;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
import vn.govmail.address.AddressSyntax;
import vn.govmail.naming.check.AddressCheck;
import vn.govmail.naming.check.AddressReport;
import vn.govmail.rule.RuleSets;

/**
 * Whether a text is an address, and what it is under the policy: one address of a mix of 2,000 provincial, public and malformed
 * ones. Each method counts the valid ones, so that no answer is left out.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AddressBenchmark {
    static final int ADDRESSES = 2_000;

    private static final List<String> PEOPLE =
            List.of("annv", "khaintm", "binhtt", "hoalt", "tuyetnta", "dungpv", "longhq", "namdx");
    private static final List<String> UNITS = List.of("stttt", "syt", "snv", "stc", "sgddt", "skhdt", "vpubnd");
    private static final List<String> DISTRICTS = List.of("cujut", "dakmil", "krongno", "tuyduc");
    private static final List<String> PUBLIC = List.of(
            "gmail.com", "yahoo.com.vn", "outlook.com", "hotmail.com", "fpt.vn", "congty-abc.com.vn", "truong.edu.vn");
    private static final List<String> MALFORMED = List.of(
            "stttt",
            "stttt@",
            "@daknong.gov.vn",
            "stttt@daknong.gov,vn",
            "an nv.stttt@daknong.gov.vn",
            "annv..stttt@daknong.gov.vn",
            ".annv@daknong.gov.vn",
            "annv@stttt@daknong.gov.vn",
            "annv@-daknong.gov.vn",
            "annv@daknong..gov.vn",
            "annv@x",
            "\"annv@daknong.gov.vn");

    private final EmailValidator jmail = JMail.strictValidator();
    private final org.apache.commons.validator.routines.EmailValidator commons =
            org.apache.commons.validator.routines.EmailValidator.getInstance();
    private final org.hibernate.validator.internal.constraintvalidators.bv.EmailValidator hibernate =
            new org.hibernate.validator.internal.constraintvalidators.bv.EmailValidator();

    private String[] addresses;
    private AddressCheck check;

    /** Makes the mix, the same each time. */
    @Setup
    @Initializer
    public void load() {
        Random random = new Random(12);
        List<String> mix = new ArrayList<>();
        for (int i = 0; i < ADDRESSES; i++) {
            mix.add(address(i % 10, random));
        }
        addresses = mix.toArray(String[]::new);
        check = AddressCheck.under(RuleSets.named("dak-nong-2012"));
    }

    private static String address(int sort, Random random) {
        return switch (sort) {
            case 0, 1, 2 -> one(PEOPLE, random) + "." + one(UNITS, random) + "@daknong.gov.vn";
            case 3 -> one(PEOPLE, random) + ".vp." + one(DISTRICTS, random) + "@daknong.gov.vn";
            case 4 -> one(UNITS, random) + "@daknong.gov.vn";
            case 5 -> "vanthu" + random.nextInt(100) + "@moh.gov.vn";
            case 6, 7, 8 -> one(PEOPLE, random) + "." + random.nextInt(10_000) + "@" + one(PUBLIC, random);
            default -> one(MALFORMED, random);
        };
    }

    private static String one(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** Syntax with its graded code. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int govMailSyntax() {
        int valid = 0;
        for (String address : addresses) {
            valid += AddressSyntax.of(address).isValid() ? 1 : 0;
        }
        return valid;
    }

    /** Syntax, provider, look-alikes, formats: valid, official, and all kinds that the shape allows. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int govMailPolicy() {
        int valid = 0;
        for (String address : addresses) {
            AddressReport report = check.check(address);
            valid += report.valid() ? 1 : 0;
            valid += report.official() ? 1 << 12 : 0;
            valid += report.kinds().isEmpty() ? 0 : 1 << 22;
        }
        return valid;
    }

    /** The same, and the likeliest kind where the shape leaves it open. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int govMailPolicyWithLikeliestKind() {
        int valid = 0;
        for (String address : addresses) {
            AddressReport report = check.check(address);
            valid += report.valid() ? 1 : 0;
            valid += report.kind().isPresent() ? 1 << 12 : 0;
        }
        return valid;
    }

    /** JMail, strict. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int jmailStrict() {
        int valid = 0;
        for (String address : addresses) {
            valid += jmail.isValid(address) ? 1 : 0;
        }
        return valid;
    }

    /** Angus Mail, strict. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int angusStrict() {
        int valid = 0;
        for (String address : addresses) {
            try {
                new InternetAddress(address, true).validate();
                valid++;
            } catch (AddressException e) {
                // not an address: that is the answer, and nothing is counted
            }
        }
        return valid;
    }

    /** Apache Commons Validator. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int commonsValidator() {
        int valid = 0;
        for (String address : addresses) {
            valid += commons.isValid(address) ? 1 : 0;
        }
        return valid;
    }

    /** Hibernate Validator, the class behind {@code @Email}. */
    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int hibernateValidator() {
        int valid = 0;
        for (String address : addresses) {
            valid += hibernate.isValid(address, null) ? 1 : 0;
        }
        return valid;
    }
}
