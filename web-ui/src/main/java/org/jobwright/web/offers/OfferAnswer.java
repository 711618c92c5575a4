package org.jobwright.web.offers;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jobwright.domain.offers.DeclineReason;
import org.jobwright.domain.offers.SeenOffer;
import org.jobwright.domain.shared.text.TypedText;
import org.jobwright.services.offers.MyOffer;
import org.jobwright.web.shared.EnumParameter;

/** What a candidate typed to answer an offer, with the version and the letter that they read. */
public class OfferAnswer {

    static final OfferAnswer EMPTY = new OfferAnswer();

    @FormParam("version")
    private int version;

    @FormParam("sha256")
    @DefaultValue("")
    private String sha256 = "";

    @FormParam("name")
    @DefaultValue("")
    private String name = "";

    @FormParam("reason")
    @DefaultValue("")
    private String reason = "";

    @FormParam("words")
    @DefaultValue("")
    private String words = "";

    @FormParam("start")
    @DefaultValue("")
    private String start = "";

    SeenOffer seen() {
        return new SeenOffer(version, sha256);
    }

    /** Whether the offer already has this answer. */
    boolean isIn(MyOffer offer) {
        return seen().equals(offer.seen()) && TypedText.text(words).equals(offer.words() == null ? "" : offer.words());
    }

    public String name() {
        return name;
    }

    public String reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public String start() {
        return start;
    }

    DeclineReason declineReason() {
        return EnumParameter.read(DeclineReason.class, reason).orElse(null);
    }

    /** Null if none was chosen; browsers send nothing else than a day. */
    LocalDate wantedStart() {
        try {
            return start.isEmpty() ? null : LocalDate.parse(start);
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
