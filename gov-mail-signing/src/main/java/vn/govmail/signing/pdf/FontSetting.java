package vn.govmail.signing.pdf;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/** The operators that set a font (ISO 32000-1, 9.3.1 and 8.4.5), looked at before they are carried out. */
final class FontSetting {
    private FontSetting() {}

    /** Whether an operator may set a font. */
    static boolean isBy(String operator) {
        return operator.equals("Tf") || operator.equals("gs");
    }

    /** The dictionary of the font that an operator will set. */
    static Optional<COSDictionary> font(String operator, List<COSBase> operands, @Nullable PDResources resources) {
        if (!isBy(operator) || resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
            return Optional.empty();
        }
        COSDictionary all = resources.getCOSObject();
        if (operator.equals("Tf")) {
            return Optional.ofNullable(all.getCOSDictionary(COSName.FONT)).map(fonts -> fonts.getCOSDictionary(name));
        }
        return Optional.ofNullable(all.getCOSDictionary(COSName.EXT_G_STATE))
                .map(states -> states.getCOSDictionary(name))
                .map(state -> state.getCOSArray(COSName.FONT))
                .filter(setting -> setting.size() > 0 && setting.getObject(0) instanceof COSDictionary)
                .map(setting -> (COSDictionary) setting.getObject(0));
    }
}
