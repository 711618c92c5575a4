package org.jobwright.instance.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.jobwright.instance.Look;
import org.jobwright.instance.Product;
import org.jobwright.instance.people.Candidate;
import org.jobwright.instance.people.Cv;
import org.jobwright.instance.people.Moderator;
import org.jobwright.instance.people.People;
import org.jobwright.instance.people.Recruiter;
import org.jobwright.instance.people.Vacancy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the product is for, from the first word of an advert to the answer. */
@Tag("SEC-36")
@ExtendWith(Product.class)
class HiringJourneyIT {
    @Test
    void anOpeningIsPostedApprovedFoundAppliedForAndAnswered(People people) {
        hires(
                Vacancy.LOCK_KEEPER,
                "Harbour Rail",
                people.recruiter(),
                people.moderator(),
                people.visitor(),
                people.candidate("newcomer@demo.example"));
    }

    @Test
    @Tag("slow")
    void theSameJourneyInGermanOnAPhoneInDarkMode(People people) {
        Look look = Look.GERMAN_PHONE_IN_THE_DARK;
        hires(
                Vacancy.SCHLEUSENWART,
                "Wernitz Maschinenbau",
                people.recruiter("jens.wernitz@demo.example", look),
                people.moderator("colin.bates@demo.example", look).speaksGerman(),
                people.visitor(look),
                people.candidate("katrin.vogel@demo.example", look));
    }

    private static void hires(
            Vacancy vacancy,
            String employer,
            Recruiter recruiter,
            Moderator moderator,
            Candidate visitor,
            Candidate candidate) {
        String posting = recruiter.posts(vacancy);
        moderator.approves(vacancy.title());

        visitor.finds(vacancy);
        visitor.sees(vacancy.description());

        candidate.finds(vacancy);
        candidate.beginsToApply();
        candidate.writesContact("Robin", "Fairway", "robin@fairway.example");
        candidate.tick("The file below");
        Cv cv = Cv.any();
        candidate.attaches(cv);
        candidate.write(vacancy.question(), "Close one. Then write it down.");
        candidate.looksAtWhatIsSent(employer);
        candidate.sees("Robin Fairway");
        candidate.sees("Close one. Then write it down.");
        candidate.sees(cv.file().getFileName().toString());
        String reference = candidate.sends();

        recruiter.opensApplicant(posting, "Robin Fairway");
        recruiter.opensPart("Answers");
        recruiter.sees("Close one. Then write it down.");
        recruiter.opensPart("CV");
        recruiter.readsInTheCv(cv.words());
        candidate.seesStatus(vacancy.title(), "Read");
        recruiter.movesTo("Interview");
        recruiter.sees("{0}: moved to {1}");
        recruiter.plansInterview("Talk about the lock");
        recruiter.tells("Invite to interview");

        candidate.seesStatus(vacancy.title(), "Interview");
        candidate.open("/app/applications/" + reference);
        assertThat(candidate.heading("You are invited to an interview")).isVisible();
        assertThat(candidate.page.locator(".jw-interviews article")).containsText("Talk about the lock");
    }
}
