package org.jobwright.instance.people;

import java.util.ArrayList;
import java.util.List;
import org.jobwright.instance.Chromium;
import org.jobwright.instance.Instance;

/** The windows of Harbour Rail's recruiters, for trials of what happens in several of them. */
public final class HiringDesk implements AutoCloseable {
    private final Chromium chromium = new Chromium();
    private final People people;

    public HiringDesk(Instance instance) {
        people = new People(instance, chromium);
    }

    /**
     * Opens an application in several windows, and then moves it in each; later ones must get a reason for the refusal.
     */
    public void moveInEach(int windows, String posting, String application, String stage) {
        List<Recruiter> recruiters = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            Recruiter recruiter = people.recruiter();
            recruiter.open("/app/pipeline/" + posting + "/" + application);
            recruiter.seesHeading("Kim Okafor");
            recruiters.add(recruiter);
        }
        for (int i = 0; i < windows; i++) {
            recruiters.get(i).movesTo(stage);
            recruiters
                    .get(i)
                    .sees(i == 0 ? "{0}: moved to {1}" : "{0} moved {1} to {2} {3}. Look again; nothing was changed.");
        }
    }

    /** Opens the page of a posting, to pause it later. */
    public Runnable toPause(String posting) {
        Recruiter recruiter = people.recruiter();
        recruiter.opensPosting(posting);
        return () -> {
            recruiter.press("Pause");
            recruiter.seesPosting("Paused");
        };
    }

    @Override
    public void close() {
        people.leave();
        chromium.close();
    }
}
