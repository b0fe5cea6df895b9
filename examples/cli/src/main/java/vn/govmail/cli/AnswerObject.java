package vn.govmail.cli;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made of an object; the text is made only where it is asked for.
 *
 * @param object the fields in their order
 * @param words the text for people
 * @param fine whether nothing needs to be done
 */
record AnswerObject(Map<String, @Nullable Object> object, Supplier<String> words, boolean fine) implements Answer {
    @Override
    public String json() {
        return JsonText.of(object);
    }

    @Override
    public String text() {
        return Printable.of(words.get());
    }
}
