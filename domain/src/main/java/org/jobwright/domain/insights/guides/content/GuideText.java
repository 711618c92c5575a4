package org.jobwright.domain.insights.guides.content;

import java.io.Serializable;
import java.util.List;
import org.jobwright.domain.insights.figures.GuideLines;

/**
 * The text of a guide in one language, all of it plain text.
 *
 * @param title of the role, in the singular
 * @param summary two or three sentences
 * @param alternateTitles other titles of the same job; similar but different jobs are in {@link GuideContent}
 * @param education additions to {@link GuideContent#education()}, in a sentence or two
 * @param keyPhrases words by which people find the role
 */
public record GuideText(
        String title,
        String summary,
        List<String> alternateTitles,
        List<String> responsibilities,
        List<String> industries,
        String education,
        List<GuideTopic> topics,
        List<String> technicalSkills,
        List<String> softSkills,
        List<String> certifications,
        List<CareerPath> careerPaths,
        List<GuideQuestion> faqs,
        List<String> keyPhrases)
        implements Serializable {

    public static final GuideText EMPTY =
            new GuideText(null, null, null, null, null, null, null, null, null, null, null, null, null);

    public GuideText {
        title = GuideLines.line(title);
        summary = GuideLines.clean(summary);
        alternateTitles = GuideLines.lines(alternateTitles);
        responsibilities = GuideLines.lines(responsibilities);
        industries = GuideLines.lines(industries);
        education = GuideLines.clean(education);
        topics = GuideLines.list(topics);
        technicalSkills = GuideLines.lines(technicalSkills);
        softSkills = GuideLines.lines(softSkills);
        certifications = GuideLines.lines(certifications);
        careerPaths = GuideLines.list(careerPaths);
        faqs = GuideLines.list(faqs);
        keyPhrases = GuideLines.lines(keyPhrases);
    }
}
