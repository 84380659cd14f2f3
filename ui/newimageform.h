// SPDX-FileCopyrightText: 2026 Cloud PC Image Uploader contributors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "images/draftrules.h"
#include "images/newversion.h"
#include "issuetiming.h"

#include <QWidget>

#include <optional>

class QCompleter;
class QPushButton;

namespace cloudpc {

class Checklist;
class DraftFields;
class MessageLine;
class UploadBar;

/// The form "New image". Judges what is typed, and emits uploadRequested() at most once for one content; it
/// is then for the owner to clear() it, or to say with showRejection() why the content stays.
class NewImageForm : public QWidget
{
    Q_OBJECT

public:
    explicit NewImageForm(QWidget *parent = nullptr);

    /// As typed, not trimmed.
    [[nodiscard]] Draft draft() const;
    /// Nothing in the new content counts as touched; draftEdited() is not emitted.
    void setDraft(const Draft &draft);
    void clear();

    /// Name and version of every image in the tenant.
    void setTakenVersions(const TakenVersions &taken);
    /// How many images the tenant has; nothing while that is not known.
    void setImageCount(std::optional<int> count);
    /// What is in the form is this new version of an image: says what it was made from, offers the next minor
    /// and major version too, and puts the cursor into the version, where Return uploads it.
    void beginNewVersion(const NewVersion &version);
    /// As if it had been pasted: what else is in the form stays.
    void setSource(const QString &sourceImageResourceId);
    /// Stands below the source image; see sourceTyped().
    void setSourceSuggestions(QCompleter &completer);
    [[nodiscard]] Checklist *checklist() const { return m_checklist; }

    /// Upload is disabled while there is a reason, which is shown beside it; empty to allow it. The fields
    /// can be edited in any case.
    void setBlocked(const QString &reason);
    /// Captions a button behind that reason, which emits wayOutRequested(); empty for none.
    void setWayOut(const QString &caption);

    /// What the service said about the content, at the field that it is about, else on top of the form. Goes
    /// away with the next change; the same content may then be sent again.
    void showRejection(const QString &sentence, std::optional<Field> field);

    /// Puts the cursor into the first field. Not by a focus proxy: a widget with one takes the focus from its
    /// field in its destructor, when what hears of it is gone.
    void focusFirst();

    /// The same as pressing Upload. Return in the last field and Ctrl+Return anywhere in the form do it too.
    void submit();

signals:
    /// The trimmed draft, without errors; warnings were seen and accepted.
    void uploadRequested(const cloudpc::Draft &draft);
    /// The content could be sent, and the admin is at work on it: uploadRequested() may follow. Often.
    void uploadLikely();
    void chooseSourceRequested();
    /// The text of the source image was changed by keys: suggestions may be welcome.
    void sourceTyped(const QString &text);
    void wayOutRequested();
    /// By the user: typed, pasted, mended by a click, or cleared.
    void draftEdited(const cloudpc::Draft &draft);

private:
    void layOut();
    void connectFields();
    void addSubmitKeys();
    void contentChanged(Field field);
    void takeReturn(Field field);
    void offerVersions();
    void foresee(const QList<Issue> &issues);
    void mend(Field field);
    void showIssues(const QList<Issue> &issues);
    void showSummary();
    void forgetAnswer();

    DraftFields *m_fields;
    QPushButton *m_choose;
    UploadBar *m_bar;
    MessageLine *m_rejection;
    MessageLine *m_count;
    Checklist *m_checklist;

    IssueTiming m_timing;
    TakenVersions m_taken;
    std::optional<NewVersion> m_newVersion; ///< That the form was filled with.
    QList<Issue> m_shown;
    std::optional<Draft> m_sent; ///< Emitted, and not yet answered by clear() or showRejection().
    bool m_wasPressed = false; ///< The summary says what Upload waits for, until everything is mended.
};

} // namespace cloudpc
