package vn.govmail.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says about itself: the parts that the rules on the form of documents name, each with its place. Immutable.
 *
 * <p>Reads what is printed, of the form of 2020 and of older ones, and judges nothing: anybody can type a heading.
 * {@code vn.govmail.document.recipient.RecipientBlock} reads "Nơi nhận", {@link SecrecyMarks} the marks of secrecy.
 *
 * <p>The heading of a consolidated text (văn bản hợp nhất) is that of the document that later ones changed. What is its own stands in the
 * block "XÁC THỰC VĂN BẢN HỢP NHẤT" at its end: from there come its number, place, date, issuer and signer, or they stay empty.
 *
 * @param issuers the agency whose document it is, as printed; several where they issue it together (văn bản liên tịch), in
 *     the order of the heading
 * @param parentIssuer the agency above, where the heading names it
 * @param number number and symbol: {@code 12/2012/QĐ-UBND}; {@code /BC-UBND} where the digits are still blank
 * @param place where it was issued
 * @param date the day of issue
 * @param type its type, by its title, its number or both
 * @param normative whether the number bears the year as those of normative documents do
 * @param subject the abstract (trích yếu), wrapped lines joined, without "V/v"
 * @param addressees those after "Kính gửi"
 * @param signers who signed it; several where agencies issue it together, in the order of the text
 * @param urgency HỎA TỐC, THƯỢNG KHẨN, KHẨN, as printed
 * @param circulation notes on who may have it: LƯU HÀNH NỘI BỘ, XEM XONG TRẢ LẠI, as printed
 * @see "30/2020/NĐ-CP Điều 8 and Phụ lục I, phần II"
 * @see "Pháp lệnh 01/2012/UBTVQH13"
 */
public record DocumentAnatomy(
        List<Printed<String>> issuers,
        Optional<Printed<String>> parentIssuer,
        Optional<Printed<String>> number,
        Optional<Printed<String>> place,
        Optional<Printed<LocalDate>> date,
        Optional<Printed<DocumentType>> type,
        boolean normative,
        Optional<Printed<String>> subject,
        List<Printed<String>> addressees,
        List<Printed<Signer>> signers,
        Optional<Printed<String>> urgency,
        List<Printed<String>> circulation) {

    public DocumentAnatomy {
        issuers = List.copyOf(issuers);
        Objects.requireNonNull(parentIssuer, "parentIssuer");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        addressees = List.copyOf(addressees);
        signers = List.copyOf(signers);
        Objects.requireNonNull(urgency, "urgency");
        circulation = List.copyOf(circulation);
    }

    /** The agency whose document it is; of several that issue it together the one that the heading names first. */
    public Optional<Printed<String>> issuer() {
        return issuers.stream().findFirst();
    }

    /** Who signed it; of several the one whose signature the text has first. */
    public Optional<Printed<Signer>> signer() {
        return signers.stream().findFirst();
    }

    /** Reads a plain text. */
    public static DocumentAnatomy of(String text) {
        return of(PrintedLine.of(text));
    }

    /** Reads lines in reading order; what is not found is empty. */
    public static DocumentAnatomy of(List<PrintedLine> lines) {
        return new AnatomyReading(lines).anatomy();
    }
}
