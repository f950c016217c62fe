/// The one list of actions: what a person can do, with its text, icon and key, wherever it appears. Tool bars, pages
/// and shortcuts are made from it, and features that do not know each other meet in it by id.
@NullMarked
package dev.vitrine.app.action;

import org.jspecify.annotations.NullMarked;
