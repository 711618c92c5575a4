/** Rooms of an employer: which there are, and who has them when. */
package org.jobwright.services.interviews.rooms;
