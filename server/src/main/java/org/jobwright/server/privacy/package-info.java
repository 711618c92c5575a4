/** Where the data of a person stands: a command for administrators who have to know. */
package org.jobwright.server.privacy;
