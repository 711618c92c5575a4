package org.jobwright.web.insights.roles;

import java.time.Instant;
import java.util.List;
import org.jobwright.domain.shared.Language;
import org.jobwright.services.insights.guides.RoleGuideSummary;
import org.jobwright.services.shared.PageRequest;

/**
 * A page of role guides by title; described in {@code openapi.json}.
 *
 * @param total how many there are on all pages
 */
record ApiRoleList(List<Item> items, int page, int size, int total) {

    /** A guide in short. */
    record Item(
            String slug, String inLanguage, String title, String summary, Instant publishedAt, ApiRole.Links links) {

        static Item of(RoleGuideSummary guide) {
            Language language = guide.language();
            return new Item(
                    guide.slug(),
                    language.tag(),
                    guide.title(),
                    guide.summary(),
                    guide.publishedAt(),
                    ApiRole.Links.of(guide.slug()));
        }
    }

    static ApiRoleList of(List<RoleGuideSummary> guides, PageRequest page) {
        return new ApiRoleList(
                guides.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(Item::of)
                        .toList(),
                page.number(),
                page.size(),
                guides.size());
    }
}
