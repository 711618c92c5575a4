package org.jobwright.domain.accounts.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The shipped lists of known passwords: 49,000 common ones, and 142,000 more that leaked somewhere. Hardly any is as
 * long as we demand, but people reach a length by joining two or by adding digits; {@link #explain} checks for that
 * too. Two parts are looked up among the common ones only: anything can be cut into rare ones.
 */
final class CommonPasswords {

    private static final Set<String> COMMON = common();
    private static final long[] LEAKED = leaked();

    private CommonPasswords() {}

    /**
     * Whether the text, in lower case and without punctuation, is a listed password, two common ones, or one with
     * digits.
     */
    static boolean explain(String text) {
        if (isCommon(text) || isLeakedBetweenDigits(text)) {
            return true;
        }
        for (int cut = 1; cut < text.length(); cut++) {
            if (isCommon(text.substring(0, cut)) && isCommon(text.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** How many are listed. */
    static int size() {
        return COMMON.size() + LEAKED.length;
    }

    private static boolean isCommon(String part) {
        return COMMON.contains(part) || part.chars().allMatch(Character::isDigit);
    }

    private static boolean isLeaked(String text) {
        return Arrays.binarySearch(LEAKED, hash(text)) >= 0;
    }

    /** With all, some or none of the digits around it removed. */
    private static boolean isLeakedBetweenDigits(String text) {
        for (int from = 0; from < text.length(); from++) {
            for (int to = text.length(); to > from; to--) {
                if (isLeaked(text.substring(from, to))) {
                    return true;
                }
                if (!Character.isDigit(text.charAt(to - 1))) {
                    break;
                }
            }
            if (!Character.isDigit(text.charAt(from))) {
                break;
            }
        }
        return false;
    }

    /** 64 bits of FNV-1a: one megabyte in memory instead of fifteen, and a collision is very unlikely. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static Set<String> common() {
        try (InputStream list = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
            return lines(list).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long[] leaked() {
        try (InputStream list =
                new GZIPInputStream(CommonPasswords.class.getResourceAsStream("leaked-passwords.txt.gz"))) {
            return lines(list).mapToLong(CommonPasswords::hash).sorted().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(InputStream list) {
        return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"));
    }
}
