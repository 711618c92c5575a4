package org.jobwright.domain.organizations.brand;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;

/**
 * The colour behind the white name of an organization, as {@code #rrggbb}. White must be readable on it: WCAG 2.2,
 * criterion 1.4.3, asks for a contrast of 4.5 to 1.
 *
 * @param value six digits in lower case after a hash sign
 */
public record BrandColor(String value) implements Serializable {

    /** For text of any size. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final int RADIX = 16;
    private static final int HIGHEST = 255;

    /** What WCAG adds to both sides, for the light that a screen reflects. */
    private static final double FLARE = 0.05;

    public BrandColor {
        value = value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
        if (!HEX.matcher(value).matches()) {
            throw problem("organizations.brand.color.form");
        }
        double contrast = contrast(channels(value));
        if (contrast < LEAST_CONTRAST) {
            // Rounded down: 4.46 is not "4.5".
            throw problem(
                    "organizations.brand.color.contrast",
                    Math.floor(contrast * 10) / 10,
                    LEAST_CONTRAST,
                    darker(value));
        }
    }

    /** The nearest darker colour of the same hue on which white can be read. */
    private static String darker(String color) {
        int[] channels = channels(color);
        for (int percent = 99; percent > 0; percent--) {
            int[] darker = new int[channels.length];
            for (int i = 0; i < channels.length; i++) {
                darker[i] = channels[i] * percent / 100;
            }
            if (contrast(darker) >= LEAST_CONTRAST) {
                return String.format(Locale.ROOT, "#%02x%02x%02x", darker[0], darker[1], darker[2]);
            }
        }
        return "#000000";
    }

    private static int[] channels(String color) {
        int all = Integer.parseInt(color.substring(1), RADIX);
        return new int[] {all >> 16, all >> 8 & HIGHEST, all & HIGHEST};
    }

    /** With white, by the formula of WCAG. */
    private static double contrast(int... channels) {
        double luminance = 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
        return (1 + FLARE) / (luminance + FLARE);
    }

    private static double linear(int channel) {
        double share = channel / (double) HIGHEST;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static InvalidInput problem(String code, Object... arguments) {
        return new InvalidInput(FieldProblem.of("color", code, arguments));
    }
}
