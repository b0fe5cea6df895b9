package vn.govmail.text.office;

import java.util.List;

/**
 * A font that shows an older encoding.
 *
 * @param name as the document names it
 * @param encodings what its text can be in, the likeliest first
 * @param capitals whether it draws every letter as a capital
 * @param unicode a font of Unicode that looks alike
 */
record LegacyFont(String name, List<String> encodings, boolean capitals, String unicode) {}
