// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

namespace cloudpc {

/// The icons of the program, named by what they mean here; theme.cpp knows which picture that is.
enum class IconName {
    Add,
    Archive,
    Beaker,
    Building,
    Checkmark,
    ChevronDown,
    Clear,
    Cloud,
    CloudUpload,
    Code,
    Copy,
    Delete,
    Disconnected,
    Dismiss,
    Edit,
    Export,
    Failure,
    FastForward,
    Filter,
    Globe,
    Help,
    History,
    Image,
    ImageSearch,
    Import,
    Info,
    Key,
    Link,
    Lock,
    More,
    NewVersion,
    Notification,
    Offline,
    OpenExternal,
    OpenFolder,
    Pending,
    Person,
    Prohibited,
    Refresh,
    Save,
    Search,
    SecurityProblem,
    Settings,
    SignIn,
    SignOut,
    Submitting,
    Success,
    Support,
    Undo,
    Unknown,
    Upload,
    Warning,
};
constexpr int iconNameCount = static_cast<int>(IconName::Warning) + 1;

/// What a colour says. Never the only carrier of that meaning: there is always an icon or a word beside it.
enum class Tone { Neutral, Good, Bad, Busy, Caution, Muted };

/// An icon in the colour of the text around it: it follows the application's palette at each paint, greys
/// out when disabled and turns to HighlightedText on a selection. Nothing is decoded before it is painted.
[[nodiscard]] QIcon icon(IconName name);

/// The same in the colour of a tone (on a selection still HighlightedText).
[[nodiscard]] QIcon icon(IconName name, Tone tone);

/// The program's own icon, in colours, for windows and About.
[[nodiscard]] QIcon applicationIcon();

/// QStyleHints::colorScheme() exists only from Qt 6.5, and a style may bring its own palette: ask the
/// palette.
[[nodiscard]] bool isDark(const QPalette &palette);

/// A text colour of at least 4.5:1 (WCAG AA 1.4.3) on Base, on Window and on toneFill() of the same tone. On
/// a selection use HighlightedText instead.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

/// A soft background for a pill or a bar that carries text in toneColor() or in WindowText.
[[nodiscard]] QColor toneFill(Tone tone, const QPalette &palette);

/// The two fonts that stand out. Two and no more: matching a font is a tenth of what a start costs.
[[nodiscard]] QFont emphasized(QFont font);
[[nodiscard]] QFont headingFont(QFont font);

/// The palette's text colour mixed into its window colour, for hairlines and resting frames.
[[nodiscard]] QColor lineColor(const QPalette &palette);

} // namespace cloudpc
