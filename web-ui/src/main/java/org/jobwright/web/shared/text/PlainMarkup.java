package org.jobwright.web.shared.text;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jobwright.domain.shared.text.RichText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Formatted text typed into a plain field: a blank line starts a paragraph, {@code - } an entry of a list, {@code 1. }
 * one of a numbered list, {@code # } a heading; {@code **strong**}, {@code _emphasis_} and {@code
 * [words](https://address)}.
 */
public final class PlainMarkup {

    private static final Pattern BULLET = Pattern.compile("[-*•]\\s+(.*)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]\\s+(.*)");
    private static final Pattern HEADING = Pattern.compile("(#{1,2})\\s+(.*)");
    private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]{1,500})\\*\\*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<!\\w)_([^_]{1,500})_(?!\\w)");

    /** In the place of an address while words are marked, because an address may have the same signs. */
    private static final Pattern ADDRESS = Pattern.compile("\uE000");

    private static final Pattern LINK =
            Pattern.compile("\\[([^\\[\\]]{1,500})]\\(((?:https?|mailto):[^\\s()\\[\\]]{1,2000})\\)");

    private PlainMarkup() {}

    /** The input as sanitized markup. */
    public static RichText read(String text) {
        if (text.length() > RichText.MOST_TYPED) {
            return RichText.ofPlainText(text); // too long for the field, whatever its characters mean
        }
        StringBuilder html = new StringBuilder();
        String open = "";
        for (String line : text.strip().split("\\R", -1)) {
            Line read = Line.of(line.strip());
            boolean goesOn = read.block.equals(open) && !open.isEmpty();
            if (!goesOn) {
                html.append(closing(open)).append(opening(read.block));
            } else if (open.equals("p")) {
                html.append("<br>");
            }
            html.append(read.html());
            open = read.block;
        }
        return new RichText(html.append(closing(open)).toString());
    }

    private static String opening(String block) {
        return block.isEmpty() ? "" : "<" + block + ">";
    }

    private static String closing(String block) {
        return block.isEmpty() ? "" : "</" + block + ">";
    }

    /** The same text for editing. */
    public static String write(RichText text) {
        StringBuilder plain = new StringBuilder();
        Jsoup.parseBodyFragment(text.html()).body().childNodes().forEach(node -> block(node, plain));
        return plain.toString().strip().replaceAll("\\n{3,}", "\n\n");
    }

    private static void block(Node node, StringBuilder plain) {
        if (!(node instanceof Element element)) {
            plain.append(inline(node));
            return;
        }
        switch (element.normalName()) {
            case "ul" -> entries(element, "- ", plain);
            case "ol" -> entries(element, "1. ", plain);
            case "h3" -> plain.append("\n\n# ").append(content(element)).append("\n\n");
            case "h4" -> plain.append("\n\n## ").append(content(element)).append("\n\n");
            case "p" -> plain.append("\n\n").append(content(element)).append("\n\n");
            default -> plain.append(inline(element));
        }
    }

    private static void entries(Element list, String sign, StringBuilder plain) {
        plain.append("\n\n");
        list.children().forEach(entry -> plain.append(sign)
                .append(content(entry).replaceAll("(?<!\\s)\\s*\\n\\s*", " "))
                .append('\n'));
        plain.append("\n\n");
    }

    private static String content(Element element) {
        return element.childNodes().stream()
                .map(PlainMarkup::inline)
                .collect(Collectors.joining())
                .strip();
    }

    private static String inline(Node node) {
        if (node instanceof TextNode words) {
            return words.text();
        }
        if (!(node instanceof Element element)) {
            return "";
        }
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "strong" -> wrapped("**", content(element));
            case "em" -> wrapped("_", content(element));
            case "a" -> "[" + content(element) + "](" + element.attr("href") + ")";
            default -> content(element);
        };
    }

    private static String wrapped(String sign, String words) {
        return words.isEmpty() ? "" : sign + words + sign;
    }

    /** One typed line: the block it belongs to and its words. */
    private record Line(String block, String words) {

        static Line of(String line) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                return new Line(heading.group(1).length() == 1 ? "h3" : "h4", heading.group(2));
            }
            Matcher bullet = BULLET.matcher(line);
            if (bullet.matches()) {
                return new Line("ul", bullet.group(1));
            }
            Matcher number = NUMBER.matcher(line);
            if (number.matches()) {
                return new Line("ol", number.group(1));
            }
            return new Line(line.isEmpty() ? "" : "p", line);
        }

        String html() {
            String escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            List<String> addresses = new ArrayList<>();
            String linked = LINK.matcher(ADDRESS.matcher(escaped).replaceAll(""))
                    .replaceAll(found -> {
                        addresses.add(found.group(2));
                        return "<a href=\"" + ADDRESS + "\">$1</a>";
                    });
            String strong = STRONG.matcher(linked).replaceAll("<strong>$1</strong>");
            String emphasized = EMPHASIS.matcher(strong).replaceAll("<em>$1</em>");
            Iterator<String> next = addresses.iterator();
            String marked = ADDRESS.matcher(emphasized).replaceAll(sign -> Matcher.quoteReplacement(next.next()));
            return block.equals("ul") || block.equals("ol") ? "<li>" + marked + "</li>" : marked;
        }
    }
}
