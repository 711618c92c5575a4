/** The page of rooms of an organization. */
package org.jobwright.web.interviews.rooms;
