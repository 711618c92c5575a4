/** Pages on which people say how applying was. */
package org.jobwright.web.outcomes.survey;
