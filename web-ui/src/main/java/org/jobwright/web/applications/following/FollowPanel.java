package org.jobwright.web.applications.following;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.notifications.following.Followers;
import org.jobwright.web.shared.text.Texts;
import org.jobwright.web.shell.WorkspaceUser;

/** Who gets the news of a posting or an application, and the button that joins or leaves them. */
public class FollowPanel extends Section {

    private final Texts texts = WorkspaceUser.texts();
    private final FollowDesk desk;
    private final JobPostingId posting;
    private final JobApplicationId application;
    private final Paragraph standing = new Paragraph();
    private final Button button = new Button("", click -> change());
    private boolean mine;

    /** @param application null for the posting as a whole */
    FollowPanel(FollowDesk desk, JobPostingId posting, JobApplicationId application) {
        this.desk = desk;
        this.posting = posting;
        this.application = application;
        H2 heading = new H2(texts.get("applications.follow"));
        heading.setId("following");
        getElement().setAttribute("aria-labelledby", "following");
        standing.getElement().setAttribute("role", "status");
        Paragraph how =
                new Paragraph(texts.get("applications.follow.how." + (application == null ? "posting" : "one")));
        how.addClassName("jw-soft");
        add(heading, standing, how, button);
        show();
    }

    private void change() {
        if (mine) {
            desk.unfollow(posting, application);
        } else {
            desk.follow(posting, application);
        }
        show();
    }

    private void show() {
        Followers now = desk.of(posting, application);
        mine = now.mine();
        standing.setText(said(now));
        button.setText(texts.get(mine ? "applications.follow.end" : "applications.follow.begin"));
    }

    private String said(Followers now) {
        String others = String.join(", ", now.others());
        if (mine) {
            return others.isEmpty()
                    ? texts.get("applications.follow.alone")
                    : texts.get("applications.follow.together", others);
        }
        return others.isEmpty()
                ? texts.get("applications.follow.nobody")
                : texts.get("applications.follow.others", others, now.others().size());
    }
}
