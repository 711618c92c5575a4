package org.jobwright.domain.talent.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jobwright.domain.candidates.Resume.Skill;
import org.jobwright.domain.shared.text.FoldedText;

/** The skills that a CV lists, one by one. Sentences about somebody's strengths are left out. */
final class SkillsReader {

    static final int MOST_SKILLS = 50;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 5;
    private static final int FULL_LINE = 70;
    private static final String BETWEEN = "[,;|•●▪·\\t\uF0B7]| {3,}+";

    private SkillsReader() {}

    static List<Proposed<Skill>> read(List<CvLine> lines) {
        List<Proposed<Skill>> skills = new ArrayList<>();
        Set<String> known = new HashSet<>();
        CvLine begun = null;
        String before = "";
        for (CvLine line : lines) {
            boolean goesOn = before.length() > 0;
            String[] items = (goesOn ? before + " " + line.text() : withoutBullet(line.text())).split(BETWEEN, -1);
            boolean wraps = line.text().length() >= FULL_LINE && items.length > 1;
            for (int i = 0; i < items.length - (wraps ? 1 : 0); i++) {
                List<CvLine> source = i == 0 && goesOn ? List.of(begun, line) : List.of(line);
                add(items[i], source, skills, known);
            }
            begun = line;
            before = wraps ? items[items.length - 1].strip() : "";
        }
        if (!before.isEmpty()) {
            add(before, List.of(begun), skills, known);
        }
        return skills;
    }

    private static void add(String item, List<CvLine> source, List<Proposed<Skill>> skills, Set<String> known) {
        int colon = item.indexOf(':');
        String name = HeadPart.trimmed(colon >= 0 ? item.substring(colon + 1) : item);
        String skill = name.endsWith(".") ? name.substring(0, name.length() - 1).strip() : name;
        String folded = FoldedText.of(skill);
        if (skills.size() < MOST_SKILLS && isSkill(skill, folded) && known.add(folded)) {
            skills.add(new Proposed<>(new Skill(skill, null, List.of()), source));
        }
    }

    private static boolean isSkill(String skill, String folded) {
        return skill.length() >= 2
                        && skill.length() <= LONGEST
                        && skill.indexOf('@') < 0
                        && skill.chars().anyMatch(Character::isLetter)
                        && folded.split(" ", -1).length <= MOST_WORDS
                        && PeriodReader.in(skill).filter(Period::range).isEmpty()
                || "C".equals(skill)
                || "R".equals(skill);
    }

    private static String withoutBullet(String text) {
        return DatedLines.isBullet(text) ? HeadPart.trimmed(text) : text;
    }
}
