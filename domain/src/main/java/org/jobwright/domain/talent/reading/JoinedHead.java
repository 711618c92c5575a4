package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.search.places.Gazetteer;
import org.jobwright.domain.shared.text.FoldedText;
import org.jobwright.domain.talent.reading.CvTokens.Kind;
import org.jobwright.domain.talent.reading.CvTokens.Token;

/**
 * Pieces in which title, employer and place follow each other without a sign between them, as many templates print them:
 * {@code HR Specialist Northwind Freight Ltd} and {@code Ohio Recreation Coordinator}.
 */
final class JoinedHead {

    /** After these a title goes on: Director of Finance. */
    private static final Set<String> GOES_ON =
            Set.of("of", "for", "and", "to", "in", "fur", "und", "im", "der", "i", "ii", "iii", "iv");

    private static final Set<String> GOES_ON_SIGNS = Set.of("/", "&", "(", "-", "+", "–");
    private static final int MOST_PLACE_WORDS = 3;
    private static final int WORDS_OF_A_NAME = 2;

    private JoinedHead() {}

    /** The piece, or its parts. */
    static List<HeadPart> apart(HeadPart part) {
        List<HeadPart> parts = new ArrayList<>();
        HeadPart rest = afterPlace(part, parts);
        int cut = endOfTitle(rest.text());
        cut = cut < 0 ? endOfOrganization(rest.text()) : cut;
        cut = cut < 0 ? startOfOrganization(rest.text()) : cut;
        if (cut < 0) {
            parts.add(rest);
        } else {
            parts.add(sub(rest, 0, cut));
            parts.add(sub(rest, cut, rest.text().length()));
        }
        return parts;
    }

    private static HeadPart sub(HeadPart part, int from, int to) {
        String text = HeadPart.trimmed(part.text().substring(from, to));
        return new HeadPart(part.line(), text, part.whole().indexOf(text, part.from() + from), part.whole());
    }

    /** {@code Ohio Recreation Coordinator}: a region first, then who does what. */
    private static HeadPart afterPlace(HeadPart part, List<HeadPart> parts) {
        CvTokens tokens = new CvTokens(part.text());
        for (int words = Math.min(MOST_PLACE_WORDS, tokens.size() - 1); part.isAfterComma() && words > 0; words--) {
            int end = tokens.at(words - 1).to();
            String rest = part.text().substring(end);
            if (tokens.at(words - 1).kind() == Kind.WORD
                    && rest.startsWith(" ")
                    && Character.isUpperCase(rest.strip().charAt(0))
                    && new HeadPart(part.line(), rest.strip(), 0, rest).asTitle() > 0
                    && HeadPart.isPlace(part.text().substring(0, end))) {
                parts.add(sub(part, 0, end));
                return sub(part, end, part.text().length());
            }
        }
        return part;
    }

    /** {@code Northwind Freight Ltd Dayton} before {@code , Ohio}: the name alone. */
    static String withoutTown(HeadPart part, HeadPart next) {
        boolean beforePlace =
                next != null && part.isBeforeComma() && next.whole().equals(part.whole()) && next.isPlace();
        CvTokens tokens = new CvTokens(part.text());
        for (int words = Math.min(MOST_PLACE_WORDS, tokens.size() - 1); beforePlace && words > 0; words--) {
            Token first = tokens.at(tokens.size() - words);
            Token before = tokens.at(tokens.size() - words - 1);
            boolean apart = (before.kind() == Kind.WORD || before.isSign(".)"))
                    && before.to() < first.from()
                    && !GOES_ON.contains(before.folded())
                    && !CvWords.isOrganization(tokens.at(tokens.size() - 1).folded());
            if (apart && isTownIn(part.text().substring(first.from()), next.text(), before)) {
                return HeadPart.trimmed(part.text().substring(0, first.from()));
            }
        }
        return part.text();
    }

    /** After {@code Ltd} any town is one; after a name only a town that is in the region that follows. */
    private static boolean isTownIn(String town, String region, Token before) {
        boolean named = CvWords.is("organization.strong", before.folded()) || before.isSign(".");
        return HeadPart.isPlace(town)
                && (named
                        || Gazetteer.regionCode(region, null).isPresent()
                                && Gazetteer.find(town + ", " + region, null).isPresent());
    }

    /** Where a title ends and a name begins; -1 if it does not. */
    private static int endOfTitle(String text) {
        CvTokens tokens = new CvTokens(text);
        int last = -1;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.at(i).kind() == Kind.WORD
                    && CvWords.isWorker(tokens.at(i).folded())) {
                last = afterBracket(tokens, i);
            }
        }
        if (last < 0 || last >= tokens.size() - 1) {
            return -1;
        }
        Token next = tokens.at(last + 1);
        boolean name = next.kind() == Kind.WORD
                && Character.isUpperCase(text.charAt(next.from()))
                && !GOES_ON.contains(next.folded());
        if (!name
                || GOES_ON_SIGNS.contains(next.folded())
                || isOneName(text.substring(0, tokens.at(last).to()), text)) {
            return -1;
        }
        return tokens.at(last).to();
    }

    /** {@code Teller (Trainee)}: what is in brackets belongs to the title. */
    private static int afterBracket(CvTokens tokens, int index) {
        if (!tokens.at(index + 1).isSign("(")) {
            return tokens.at(index + 1).isSign(")") ? index + 1 : index;
        }
        for (int i = index + 2; i < tokens.size(); i++) {
            if (tokens.at(i).isSign(")")) {
                return i;
            }
        }
        return index;
    }

    /** Where the name of an organization ends and a title begins: {@code Pinecrest Medical Center Nurse}. */
    private static int endOfOrganization(String text) {
        CvTokens tokens = new CvTokens(text);
        if (!CvWords.isWorker(tokens.at(tokens.size() - 1).folded())) {
            return -1;
        }
        for (int i = tokens.size() - 3; i > 0; i--) {
            boolean organization =
                    CvWords.is("organization.strong", tokens.at(i).folded());
            boolean dot = tokens.at(i + 1).isSign(".");
            Token next = tokens.at(dot ? i + 2 : i + 1);
            if (organization && next.kind() == Kind.WORD && Character.isUpperCase(text.charAt(next.from()))) {
                return tokens.at(dot ? i + 1 : i).to();
            }
        }
        return -1;
    }

    /** {@code Owner of High End Apparel Farrow Bros}: the last two words, if nothing else tells. */
    private static int startOfOrganization(String text) {
        CvTokens tokens = new CvTokens(text);
        int last = tokens.size() - 1;
        boolean organization = last >= WORDS_OF_A_NAME + 1
                && CvWords.is("organization.strong", tokens.at(last).folded());
        boolean worker = false;
        for (int i = 0; organization && i <= last - WORDS_OF_A_NAME; i++) {
            worker |= CvWords.isWorker(tokens.at(i).folded());
        }
        Token first = tokens.at(last - WORDS_OF_A_NAME + 1);
        return worker && first.kind() == Kind.WORD && Character.isUpperCase(text.charAt(first.from()))
                ? first.from()
                : -1;
    }

    /** {@code Teachers College}, {@code Driver Services Ltd}: one worker word before the kind of an organization. */
    private static boolean isOneName(String title, String whole) {
        String rest = FoldedText.of(whole.substring(title.length()));
        return FoldedText.of(title).indexOf(' ') < 0 && CvWords.isOrganization(rest) && !CvWords.hasLegalForm(rest);
    }
}
