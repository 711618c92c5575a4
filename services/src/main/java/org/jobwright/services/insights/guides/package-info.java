/**
 * Role guides. Commands for their editors: {@code RoleGuideService}; for members of an organization: {@code
 * RolePostingService}.
 */
package org.jobwright.services.insights.guides;
