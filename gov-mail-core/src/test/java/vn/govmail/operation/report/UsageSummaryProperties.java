package vn.govmail.operation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;

/** The summary of parts is the merge of their summaries, however they are parted; what is written is read again. */
class UsageSummaryProperties {
    @Provide
    Arbitrary<List<StoredRecord>> records() {
        return Records.any().list().ofMaxSize(12);
    }

    private static UsageSummary of(List<StoredRecord> records) {
        return UsageSummary.of(records.stream(), Records.YEAR);
    }

    @Property(tries = 200)
    void summaryOfTwoHalvesIsTheMergeOfTheirs(@ForAll("records") List<StoredRecord> records, @ForAll int at) {
        int cut = Math.floorMod(at, records.size() + 1);
        assertThat(of(records.subList(0, cut)).and(of(records.subList(cut, records.size()))))
                .isEqualTo(of(records));
    }

    @Property(tries = 100)
    void mergingIsAssociativeAndCommutativeWithAnIdentity(
            @ForAll("records") List<StoredRecord> a,
            @ForAll("records") List<StoredRecord> b,
            @ForAll("records") List<StoredRecord> c) {
        UsageSummary x = of(a);
        UsageSummary y = of(b);
        UsageSummary z = of(c);
        assertThat(x.and(y).and(z)).isEqualTo(x.and(y.and(z)));
        assertThat(x.and(y)).isEqualTo(y.and(x));
        assertThat(x.and(UsageSummary.NONE)).isEqualTo(x);
        assertThat(UsageSummary.NONE.and(x)).isEqualTo(x);
    }

    @Property(tries = 200)
    void everyRecordIsReadAsItWasWritten(@ForAll("record") StoredRecord stored) {
        String line = RecordLines.write(stored);
        assertThat(line).doesNotContain("\n");
        assertThat(RecordLines.read(line)).isEqualTo(stored);
    }

    @Provide
    Arbitrary<StoredRecord> record() {
        return Records.any();
    }

    @Property(tries = 60)
    void reportOfTwoHalvesIsThatOfTheirMergedSummaries(
            @ForAll("records") List<StoredRecord> a, @ForAll("records") List<StoredRecord> b) {
        List<StoredRecord> both = new ArrayList<>(a);
        both.addAll(b);
        assertThat(report(of(b).and(of(a))).toJson(Language.ENGLISH))
                .isEqualTo(report(of(both)).toJson(Language.ENGLISH));
    }

    private static UsageReport report(UsageSummary summary) {
        return UsageReport.of(RuleSets.named("khanh-hoa-2013"), Records.YEAR, Records.YEAR.last(), summary);
    }
}
