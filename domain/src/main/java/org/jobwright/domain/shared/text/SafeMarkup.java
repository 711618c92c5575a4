package org.jobwright.domain.shared.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Recognizes markup exactly as the sanitizer writes it, in one pass: nothing but our own elements, each closed in its
 * turn, links to the web or to a mailbox, and every character that could mean something else as an entity. Whatever
 * wrote such a text, sanitizing it again would change nothing. Everything else is not safe, although it may be
 * harmless.
 */
final class SafeMarkup {

    private static final Pattern TAG = Pattern.compile("<(?:(br) />|(/?)(p|ul|ol|li|strong|em|h3|h4|a)>"
            + "|(a) href=\"([^\"<>\\x00-\\x20\\x7f-\\x9f`'=+@\\u200c]{1,2000}+)\" rel=\"nofollow ugc noopener\">)");

    private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt|#[1-9][0-9]{1,6}|#x[1-9a-f][0-9a-f]{1,5});");

    /** The sanitizer writes these as entities, or must check what surrounds them. */
    private static final String NOT_PLAIN = ">\"'`=+@\u200C";

    private static final int DEEPEST = 50;

    /** Outside a paragraph in the document; a block in one of these would end it early. */
    private static final Set<String> INLINE = Set.of("p", "strong", "em", "h3", "h4", "a");

    private static final Set<String> LISTS = Set.of("ul", "ol");

    private SafeMarkup() {}

    static boolean isSafe(String html) {
        Matcher tag = TAG.matcher(html);
        Matcher entity = ENTITY.matcher(html);
        Deque<String> open = new ArrayDeque<>();
        boolean inList = false;
        int at = 0;
        while (at < html.length()) {
            char next = html.charAt(at);
            if (next == '<') {
                if (!tag.region(at, html.length()).lookingAt() || !isInOrder(tag, open)) {
                    return false;
                }
                at = tag.end();
                inList = isInList(open);
            } else if (next == '&') {
                if (inList || !entity.region(at, html.length()).lookingAt()) {
                    return false;
                }
                at = entity.end();
            } else if (!inList && isPlain(next)) {
                at++;
            } else {
                return false;
            }
        }
        return open.isEmpty();
    }

    /** Whether elements close in the order they were opened, with no block or second link inside a line of text. */
    private static boolean isInOrder(Matcher tag, Deque<String> open) {
        if (tag.group(1) != null) {
            return !isInList(open);
        }
        if (tag.group(4) != null) {
            return WebLink.isPlain(Encoding.decodeHtml(tag.group(5), true)) && holds(open, "a") && opens("a", open);
        }
        String name = tag.group(3);
        if (!tag.group(2).isEmpty()) {
            return !open.isEmpty() && open.pop().equals(name);
        }
        return !name.equals("a") && holds(open, name) && opens(name, open);
    }

    /** Whether an element may begin here: only entries in lists, and no block inside a line of text. */
    private static boolean holds(Deque<String> open, String name) {
        if (isInList(open) != name.equals("li")) {
            return false;
        }
        boolean isBlock = !name.equals("strong") && !name.equals("em") && !name.equals("a");
        return name.equals("a")
                ? !open.contains("a")
                : !(isBlock && open.stream().anyMatch(INLINE::contains));
    }

    private static boolean isInList(Deque<String> open) {
        return !open.isEmpty() && LISTS.contains(open.peek());
    }

    private static boolean opens(String name, Deque<String> open) {
        open.push(name);
        return open.size() <= DEEPEST;
    }

    /** Whether it is a visible character of the first plane that stands for itself. */
    private static boolean isPlain(char character) {
        return character > '`' && character < 0x7f // most of a text
                || character == '\n'
                || character == '\t'
                || character >= ' '
                        && NOT_PLAIN.indexOf(character) < 0
                        && !(character >= 0x7f && character <= 0x9f)
                        && !Character.isSurrogate(character)
                        && character < 0xFDD0;
    }
}
