package vn.govmail.document.extract;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/**
 * Takes the text out of a PowerPoint 97 to 2003 presentation ([MS-PPT]): what stands on its masters, slide after slide as
 * pages, notes. Pictures, comments and embedded objects are passed over. Used once.
 */
final class SlideBinaryText {
    private static final int DEEPEST = 32;
    private static final int DOCUMENT = 0x03E8;
    private static final int LIST = 0x0FF0;
    private static final int LISTED = 0x03F3;
    private static final int SLIDE_SHOW = 0x03F9;
    private static final int HIDDEN = 4;
    private static final int HEADERS = 0x0FD9;
    private static final int SHAPE = 0xF004;
    private static final int PLACEHOLDER = 0x0BC3;
    private static final int WIDE_TEXT = 0x0FA0;
    private static final int NARROW_TEXT = 0x0FA8;
    private static final int STRING = 0x0FBA;
    private static final TextArea[] AREAS = {TextArea.BODY, TextArea.HEADER, TextArea.NOTE};
    private static final int MASTERS = 1;

    private final SlideRecords records;
    private final LineSink sink;
    private Look look = Look.PLAIN;
    private boolean inMaster;
    private boolean prompt;

    private SlideBinaryText(SlideRecords records, LineSink sink) {
        this.records = records;
        this.sink = sink;
    }

    /**
     * Takes the text into a sink.
     *
     * @return false for a presentation of PowerPoint 95 or before, also where one of PowerPoint 97 lies beside it
     */
    static boolean read(CompoundStreams streams, LineSink sink) throws ContainerException {
        Optional<StreamBytes> stream = streams.stream("PowerPoint Document");
        Optional<StreamBytes> user = streams.stream("Current User");
        if (streams.hasAny(Set.of("PP97_DUALSTORAGE", "PP40")) || stream.isEmpty() || user.isEmpty()) {
            return false;
        }
        new SlideBinaryText(SlideRecords.of(stream.get(), user.get()), sink).run();
        return true;
    }

    private void run() throws ContainerException {
        SlideRecords.Atom document = records.document();
        if (document.type() != DOCUMENT) {
            throw SlideRecords.malformed();
        }
        for (int at = document.from(); at < document.to(); ) {
            SlideRecords.Atom child = records.at(at);
            if (child.type() == LIST && child.instance() < AREAS.length) {
                list(child);
            } else if (child.type() == HEADERS) {
                walk(child, 1);
            }
            at = child.to();
        }
    }

    /** Slides, masters or pages of notes: where each is, and behind that the text of its outline. */
    private void list(SlideRecords.Atom list) throws ContainerException {
        sink.area(AREAS[list.instance()]);
        SlideRecords.@Nullable Atom slide = null;
        for (int at = list.from(); at < list.to(); ) {
            SlideRecords.Atom child = records.at(at);
            if (child.type() == LISTED) {
                endOf(slide);
                slide = records.object(records.i32(child.from()));
                inMaster = list.instance() == MASTERS;
                look = Look.PLAIN.shaded(true).hidden(isHidden(slide));
                if (list.instance() == 0) {
                    sink.page();
                }
            } else {
                walk(child, 1);
            }
            at = child.to();
        }
        endOf(slide);
        inMaster = false;
        look = Look.PLAIN;
        sink.area(TextArea.BODY);
    }

    private void endOf(SlideRecords.@Nullable Atom slide) throws ContainerException {
        if (slide != null) {
            walk(slide, 0);
        }
    }

    private boolean isHidden(SlideRecords.Atom slide) throws ContainerException {
        for (int at = slide.from(); at < slide.to(); ) {
            SlideRecords.Atom child = records.at(at);
            if (child.type() == SLIDE_SHOW) {
                return (records.u16(child.from() + 10) & HIDDEN) != 0;
            }
            at = child.to();
        }
        return false;
    }

    private void walk(SlideRecords.Atom record, int depth) throws ContainerException {
        if (depth > DEEPEST) {
            throw SlideRecords.malformed();
        }
        switch (record.type()) {
            case WIDE_TEXT -> text(records.characters(record, true));
            case NARROW_TEXT -> text(records.characters(record, false));
            case PLACEHOLDER -> prompt = inMaster;
            default -> {
                prompt = prompt && record.type() != SHAPE;
                if (record.type() == HEADERS) {
                    headers(record);
                } else if (record.isContainer()) {
                    for (int at = record.from(); at < record.to(); ) {
                        SlideRecords.Atom child = records.at(at);
                        walk(child, depth + 1);
                        at = child.to();
                    }
                }
            }
        }
    }

    /** Head, foot and date of slides ([MS-PPT] 2.4.15.1). */
    private void headers(SlideRecords.Atom container) throws ContainerException {
        TextArea around = sink.area();
        for (int at = container.from(); at < container.to(); ) {
            SlideRecords.Atom child = records.at(at);
            if (child.type() == STRING) {
                sink.area(child.instance() == 1 ? TextArea.HEADER : TextArea.FOOTER);
                text(records.characters(child, true));
            }
            at = child.to();
        }
        sink.area(around);
    }

    /** What a master asks to be filled in is shown on no slide. */
    private void text(String words) throws ContainerException {
        if (prompt) {
            return;
        }
        for (String line : words.split("[\r\n\u000B]", -1)) {
            sink.add(line, look, Visibility.SHOWN);
            sink.freshLine();
        }
    }
}
