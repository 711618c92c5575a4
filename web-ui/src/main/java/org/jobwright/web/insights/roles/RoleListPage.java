package org.jobwright.web.insights.roles;

import java.util.List;
import org.jobwright.services.insights.guides.RoleGuideSummary;

/**
 * The data of the list of guides.
 *
 * @param guides by title
 * @param country the one that the reader is probably in; empty when nobody knows
 */
public record RoleListPage(List<RoleGuideSummary> guides, String country) {}
