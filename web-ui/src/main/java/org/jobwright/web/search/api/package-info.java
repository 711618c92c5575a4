/** Jobs for programs. */
package org.jobwright.web.search.api;
