package org.minyi.schemas.personal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is the same number or name however it is written.
 *
 * <p>All is put into Unicode's form NFKC first, so that full-width letters and digits are plain ones. A <b>number</b> is
 * digits with white space, dashes, points, slashes and brackets among them and perhaps a plus before them: of these only
 * the digits count. {@code +86}, {@code 0086} and, before a mobile number, {@code 86} and a trunk {@code 0} are left out; a
 * landline written with the country's code gets its {@code 0} back; another country's number begins with a plus. Anything
 * else is a <b>name</b>: white space does not count, nor whether letters are large or small.
 */
final class PersonalText {

    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}.()/\\[\\]]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d+");
    private static final Pattern MOBILE = Pattern.compile("(?:86|0)?(1[3-9]\\d{9})");
    private static final Pattern LANDLINE_AFTER_COUNTRY = Pattern.compile("10\\d{8}|[2-9]\\d{8,10}");
    private static final Pattern TOLL = Pattern.compile("[48]00\\d{7}");
    private static final Pattern SAYS_SOMETHING = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);
    private static final String ABROAD = "+";
    private static final int SHORTEST_OF_A_PERSON = 7;

    private PersonalText() {}

    /** The one way of writing it; empty if it names nobody, as a dash does. */
    static Optional<String> of(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
        var digits = digits(text);
        if (NUMBER.matcher(digits).matches()) {
            return Optional.of(number(digits));
        }
        var name = SPACE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        return SAYS_SOMETHING.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** Whether it is a number long enough to be a person's. */
    static boolean isNumber(String written) {
        var digits = digits(Normalizer.normalize(written, Normalizer.Form.NFKC));
        return NUMBER.matcher(digits).matches() && digits.length() >= SHORTEST_OF_A_PERSON;
    }

    private static String digits(String text) {
        return BETWEEN.matcher(SPACE.matcher(text).replaceAll("")).replaceAll("");
    }

    private static String number(String digits) {
        var international = digits.startsWith("00") ? ABROAD + digits.substring(2) : digits;
        if (international.startsWith(ABROAD + "86")) {
            return ofThisCountry(international.substring(3));
        }
        return international.startsWith(ABROAD) ? international : withoutPrefix(digits);
    }

    private static String ofThisCountry(String digits) {
        boolean lacksItsZero = LANDLINE_AFTER_COUNTRY.matcher(digits).matches()
                && !TOLL.matcher(digits).matches();
        return lacksItsZero ? "0" + digits : withoutPrefix(digits);
    }

    private static String withoutPrefix(String digits) {
        var mobile = MOBILE.matcher(digits);
        return mobile.matches() ? mobile.group(1) : digits;
    }
}
