package org.jobwright.domain.messages;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a candidate is reminded of beside an employer's message, because fraud begins with it. A hint that can be wrong:
 * the message stays as it is, and its sender learns nothing of it.
 */
public enum MessageWarning {
    /** A fee, a deposit, vouchers: nobody pays for a job. */
    MONEY(
            "fees?",
            "deposit",
            "in advance",
            "up ?front",
            "gift ?cards?",
            "vouchers?",
            "western union",
            "moneygram",
            "bitcoins?",
            "crypto\\w*",
            "gebühr(?:en)?",
            "kaution",
            "anzahlung",
            "vorkasse",
            "vorab",
            "gutschein\\w*",
            "krypto\\w*"),
    /** Another place to talk, where nobody can be held to what they wrote. */
    MESSENGER(
            "whats ?app",
            "telegram",
            "wechat",
            "viber",
            "threema",
            "skype",
            "snapchat",
            "(?:on|via|über|per) signal",
            "signal (?:app|messenger)",
            "t\\.me",
            "wa\\.me"),
    /** Accounts, cards and copies of papers. */
    BANK_DATA(
            "iban",
            "bank (?:details|account|data)",
            "account number",
            "sort code",
            "routing number",
            "(?:credit|debit) cards?",
            "bankverbindung",
            "bankdaten",
            "kontonummer",
            "kontodaten",
            "kreditkarten?\\w*",
            "copy of your (?:id|passport)",
            "ausweiskopie",
            "[a-z]{2}\\d{2}(?: ?[a-z0-9]{4}){3,}"),
    /** A page elsewhere, which may look like one of ours. */
    LINK(
            "https?",
            "www\\.\\w+",
            "[a-z0-9-]+\\.(?:com|net|org|info|io|me|co|app|link|top|xyz|site|online|shop|de|uk|ru)");

    private final Pattern pattern;

    MessageWarning(String... words) {
        pattern = Pattern.compile(
                "\\b(?:" + String.join("|", words) + ")\\b",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Everything that a text gives reason for. */
    public static Set<MessageWarning> in(String text) {
        Set<MessageWarning> found = EnumSet.noneOf(MessageWarning.class);
        for (MessageWarning warning : values()) {
            if (warning.pattern.matcher(text).find()) {
                found.add(warning);
            }
        }
        return found;
    }
}
