package org.jobwright.web.insights.roles;

import java.util.List;
import org.jobwright.services.insights.guides.RoleGuideSummary;

/**
 * The data of the list of guides.
 *
 * @param guides by title
 * @param country the reader's probable country; empty if unknown
 */
public record RoleListPage(List<RoleGuideSummary> guides, String country) {}
