package vn.govmail.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.govmail.address.SenderRole;
import vn.govmail.document.OfficialHeading;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/**
 * Which files are documents of an agency (văn bản của các cơ quan, đơn vị). What an agency or its official sends is; what
 * anybody else sends is where its heading says so.
 *
 * @param documents the files that are or may be documents of an agency
 * @param present whether at least one surely is
 */
record AgencyDocuments(List<ExaminedFile> documents, Fact<Boolean> present) {
    AgencyDocuments {
        documents = List.copyOf(documents);
    }

    static AgencyDocuments among(List<ExaminedFile> files, Fact<SenderRole> role) {
        List<ExaminedFile> documents = new ArrayList<>();
        Fact<Boolean> present = Fact.known(false, "no file is a document of an agency");
        for (ExaminedFile file : files) {
            Fact<Boolean> is = isAgencyDocument(file, role.toOptional().orElse(SenderRole.UNKNOWN));
            boolean surely = is.toOptional().orElse(false);
            if (surely || is.missing().isPresent()) {
                documents.add(file);
            }
            if (surely) {
                present = is;
            } else if (is.missing().isPresent() && !present.toOptional().orElse(false)) {
                present = is;
            }
        }
        return new AgencyDocuments(documents, present);
    }

    private static Fact<Boolean> isAgencyDocument(ExaminedFile file, SenderRole role) {
        if (!file.mayBeDocument()) {
            return Fact.known(false, file.label());
        }
        if (role == SenderRole.AGENCY || role == SenderRole.OFFICIAL) {
            return Fact.known(true, file.label() + " from " + role);
        }
        Optional<OfficialHeading> heading = file.heading();
        boolean official = heading.filter(OfficialHeading::isOfficial).isPresent();
        if (official || role == SenderRole.PUBLIC) {
            return Fact.known(official, file.label());
        }
        Optional<String> text = file.reading().text().toOptional();
        // a picture says what it is by what it shows; words laid over it, and other pages, do not
        boolean written = file.form()
                .toOptional()
                .filter(f -> f == DocumentForm.EDITABLE || f == DocumentForm.BORN_DIGITAL_PDF)
                .isPresent();
        boolean readable = written && text.filter(t -> !t.isBlank()).isPresent() && !file.isOpaque();
        return readable ? Fact.known(false, file.label()) : Fact.unknown(Missing.CONTENT_NOT_EXAMINED, file.label());
    }
}
