package org.jobwright.web.talent.findable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jobwright.domain.talent.findable.ProfileCard;
import org.jobwright.domain.talent.findable.SearchWishes;
import org.jobwright.web.shared.text.Formats;
import org.jobwright.web.shared.text.Texts;

/** The lines of a card in the reader's words. */
record CardWords(Texts texts, Formats formats) {

    /** Each line under its name; what is not known is left out. */
    Map<String, String> of(ProfileCard card, SearchWishes wishes) {
        Map<String, String> lines = new LinkedHashMap<>();
        put(lines, "headline", card.headline());
        put(lines, "roles", String.join(", ", card.roles()));
        put(lines, "skills", String.join(", ", card.skills()));
        put(lines, "languages", languages(card.languages()));
        put(lines, "region", region(card));
        put(lines, "working", card.workingSince() == null ? "" : String.valueOf(card.workingSince()));
        put(lines, "available", available(wishes.availableFrom()));
        put(lines, "remote", wishes.remote() ? texts.get("talent.card.remote.yes") : "");
        put(lines, "pay", pay(wishes));
        put(lines, "permits", countries(wishes.permits()));
        return lines;
    }

    private void put(Map<String, String> lines, String name, String line) {
        if (line != null && !line.isEmpty()) {
            lines.put(texts.get("talent.card." + name), line);
        }
    }

    String region(ProfileCard card) {
        return Stream.of(card.region(), card.country())
                .filter(Objects::nonNull)
                .map(formats::area)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String available(LocalDate from) {
        return from == null ? "" : formats.date(from);
    }

    String pay(SearchWishes wishes) {
        return wishes.payWanted() == null
                ? ""
                : texts.get(
                        "talent.card.pay.line",
                        formats.money(BigDecimal.valueOf(wishes.payWanted()), wishes.payCurrency()));
    }

    String languages(List<String> codes) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(texts.language().locale()))
                .collect(Collectors.joining(", "));
    }

    String countries(List<String> codes) {
        return codes.stream().map(formats::area).collect(Collectors.joining(", "));
    }
}
