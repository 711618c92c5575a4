/** Appeals against decisions of the staff: lodged by those concerned, answered by another person. */
package org.jobwright.services.moderation.appeals;
