/** The counts of a year, for the public and for administrators. */
package org.jobwright.web.moderation.transparency;
