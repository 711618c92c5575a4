/** Reporting a live advert. */
package org.jobwright.web.moderation.reports;
